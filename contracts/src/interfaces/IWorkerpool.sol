// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IEntry} from "./IEntry.sol";

/// @title A workerpool: workers under one scheduler, the entry's owner
interface IWorkerpool is IEntry {
    event PolicyUpdate(
        uint256 oldWorkerStakeRatioPolicy,
        uint256 newWorkerStakeRatioPolicy,
        uint256 oldSchedulerRewardRatioPolicy,
        uint256 newSchedulerRewardRatioPolicy
    );

    /// @notice Always "already initialized".
    /// @param workerpoolDescription looked at by nobody
    function initialize(string calldata workerpoolDescription) external;
    /// @notice How its owner describes it.
    /// @return the description
    function m_workerpoolDescription() external view returns (string memory);
    /// @notice Percentage of the price that a worker stakes on a task.
    /// @return percent
    function m_workerStakeRatioPolicy() external view returns (uint256);
    /// @notice Percentage of the price that the scheduler keeps.
    /// @return percent
    function m_schedulerRewardRatioPolicy() external view returns (uint256);
    /// @notice Changes both, for deals made from now on. Owner only ("caller is not the owner"); the scheduler's share is at
    /// most 100 (`PolicyTooLarge`).
    /// @dev Rationale: a deal keeps the policies it was made with, so that no worker's stake changes under its feet. They are no
    /// part of an order, and the workers' stake may be any multiple of the price: a worker looks at the deal before it
    /// contributes, and a stake that nobody can pay only costs the pool its own.
    /// @param newWorkerStakeRatioPolicy percentage of the price that a worker stakes on a task
    /// @param newSchedulerRewardRatioPolicy percentage of the price that the scheduler keeps, at most 100
    function changePolicy(uint256 newWorkerStakeRatioPolicy, uint256 newSchedulerRewardRatioPolicy) external;
}
