// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IRegistry} from "./IRegistry.sol";

/// @title The registry of workerpools
interface IWorkerpoolRegistry is IRegistry {
    /// @notice A ratio does not fit: `max` is 100 for the scheduler's reward, and large for the worker's stake.
    error PolicyTooLarge(uint256 ratio, uint256 max);
    /// @notice Only an entry of this registry may do this.
    error CallerIsNotAnEntry(address caller);

    /// @notice Registers a workerpool. Anybody may call, for any owner. Workers stake 30 % of the price, and the scheduler
    /// keeps 1 % of it, until the owner says otherwise.
    /// @dev "Create2: Failed on deploy" if it exists; `ERC721InvalidReceiver(0)`.
    /// @param workerpoolOwner who will own it
    /// @param workerpoolDescription how its owner describes it
    /// @return the entry's address
    function createWorkerpool(address workerpoolOwner, string calldata workerpoolDescription) external returns (address);
    /// @notice The address that `createWorkerpool` gives to these arguments.
    /// @param workerpoolOwner who will own it
    /// @param workerpoolDescription how its owner describes it
    /// @return the address
    function predictWorkerpool(address workerpoolOwner, string calldata workerpoolDescription)
        external
        view
        returns (address);
    /// @notice The policies of a workerpool, in percent.
    /// @param workerpool the entry
    /// @return workerStakeRatio percentage of the price that a worker stakes on a task
    /// @return schedulerRewardRatio percentage of the price that the scheduler keeps
    function policy(address workerpool) external view returns (uint256 workerStakeRatio, uint256 schedulerRewardRatio);
    /// @notice Called by a workerpool, whose owner changes its policies.
    /// @param workerStakeRatio percentage of the price that a worker stakes on a task
    /// @param schedulerRewardRatio percentage of the price that the scheduler keeps, at most 100
    function setPolicy(uint256 workerStakeRatio, uint256 schedulerRewardRatio) external;
}
