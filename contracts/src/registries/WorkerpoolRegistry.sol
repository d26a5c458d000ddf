// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IWorkerpoolRegistry} from "../interfaces/IWorkerpoolRegistry.sol";
import {Policy} from "../libraries/Policy.sol";
import {Metadata} from "./Metadata.sol";
import {Registry} from "./Registry.sol";
import {Workerpool} from "./Workerpool.sol";

/// @title The registry of workerpools
contract WorkerpoolRegistry is IWorkerpoolRegistry, Registry {
    address public immutable master = address(new Workerpool());

    constructor() Registry("iExec Workerpool Registry (V5)", "iExecWorkerpoolV5") {}

    /// @inheritdoc IWorkerpoolRegistry
    function createWorkerpool(address workerpoolOwner, string calldata workerpoolDescription)
        external
        returns (address)
    {
        bytes memory metadata = Metadata.pack(bytes(workerpoolDescription));
        return _create(master, _arguments(workerpoolDescription), workerpoolOwner, metadata);
    }

    /// @inheritdoc IWorkerpoolRegistry
    function predictWorkerpool(address workerpoolOwner, string calldata workerpoolDescription)
        external
        view
        returns (address)
    {
        return _predict(_arguments(workerpoolDescription), workerpoolOwner);
    }

    function _arguments(string calldata description) private pure returns (bytes memory) {
        return abi.encodeWithSignature("initialize(string)", description);
    }

    /// @inheritdoc IWorkerpoolRegistry
    function policy(address workerpool) external view returns (uint256 stakeRatio, uint256 rewardRatio) {
        if (_records[uint160(workerpool)].owner == address(0)) return (0, 0);
        return Policy.unpack(_records[uint160(workerpool)].extra);
    }

    /// @inheritdoc IWorkerpoolRegistry
    function setPolicy(uint256 stakeRatio, uint256 rewardRatio) external {
        if (_records[uint160(msg.sender)].owner == address(0)) revert CallerIsNotAnEntry(msg.sender);
        if (rewardRatio > Policy.MAX_REWARD) revert PolicyTooLarge(rewardRatio, Policy.MAX_REWARD);
        if (stakeRatio > Policy.MAX_STAKE) revert PolicyTooLarge(stakeRatio, Policy.MAX_STAKE);
        _records[uint160(msg.sender)].extra = Policy.pack(stakeRatio, rewardRatio);
    }
}
