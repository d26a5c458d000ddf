// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IWorkerpool} from "../interfaces/IWorkerpool.sol";
import {IWorkerpoolRegistry} from "../interfaces/IWorkerpoolRegistry.sol";
import {Entry} from "./Entry.sol";

/// @title The code of all workerpools
/// @notice Metadata: description. The policies are kept by the registry, beside the owner, so that a match reads both at once.
contract Workerpool is IWorkerpool, Entry {
    /// @inheritdoc IWorkerpool
    function initialize(string calldata) external pure {
        revert("already initialized");
    }

    /// @inheritdoc IWorkerpool
    function m_workerpoolDescription() external view returns (string memory) {
        return string(_text(0));
    }

    /// @inheritdoc IWorkerpool
    function m_workerStakeRatioPolicy() external view returns (uint256 ratio) {
        (ratio,) = IWorkerpoolRegistry(registry).policy(address(this));
    }

    /// @inheritdoc IWorkerpool
    function m_schedulerRewardRatioPolicy() external view returns (uint256 ratio) {
        (, ratio) = IWorkerpoolRegistry(registry).policy(address(this));
    }

    /// @inheritdoc IWorkerpool
    function changePolicy(uint256 newWorkerStakeRatioPolicy, uint256 newSchedulerRewardRatioPolicy) external {
        _onlyOwner();
        (uint256 oldStake, uint256 oldReward) = IWorkerpoolRegistry(registry).policy(address(this));
        IWorkerpoolRegistry(registry).setPolicy(newWorkerStakeRatioPolicy, newSchedulerRewardRatioPolicy);
        emit PolicyUpdate(oldStake, newWorkerStakeRatioPolicy, oldReward, newSchedulerRewardRatioPolicy);
    }
}
