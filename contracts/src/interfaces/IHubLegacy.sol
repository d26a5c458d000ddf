// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title The same views without structs, for clients that cannot decode them
interface IHubLegacy {
    /// @notice As `viewAccount`.
    /// @param user whose
    /// @return stake free balance, in nRLC
    /// @return locked frozen balance, in nRLC
    function viewAccountABILegacy(address user) external view returns (uint256 stake, uint256 locked);
    /// @notice Entries of a deal, their owners and prices, as in `viewDeal`.
    /// @param id the deal
    /// @return appPointer the app
    /// @return appOwner its owner at the match
    /// @return appPrice in nRLC
    /// @return datasetPointer the dataset; 0 without
    /// @return datasetOwner its owner at the match
    /// @return datasetPrice in nRLC
    /// @return workerpoolPointer the workerpool
    /// @return workerpoolOwner its owner at the match, the scheduler
    /// @return workerpoolPrice in nRLC
    function viewDealABILegacy_pt1(bytes32 id)
        external
        view
        returns (
            address appPointer,
            address appOwner,
            uint256 appPrice,
            address datasetPointer,
            address datasetOwner,
            uint256 datasetPrice,
            address workerpoolPointer,
            address workerpoolOwner,
            uint256 workerpoolPrice
        );
    /// @notice What was asked, as in `viewDeal`.
    /// @param id the deal
    /// @return trust what was asked, at least 1
    /// @return tag bits that were asked
    /// @return requester who asked
    /// @return beneficiary for whom
    /// @return callback who receives results; 0 for nobody
    /// @return params what the app is called with
    function viewDealABILegacy_pt2(bytes32 id)
        external
        view
        returns (
            uint256 trust,
            bytes32 tag,
            address requester,
            address beneficiary,
            address callback,
            string memory params
        );
    /// @notice The deal's other figures, as in `viewDeal`.
    /// @param id the deal
    /// @return category the category's number
    /// @return startTime when it was matched, in seconds
    /// @return botFirst index of its first task
    /// @return botSize number of its tasks
    /// @return workerStake what a worker stakes on a task, in nRLC
    /// @return schedulerRewardRatio percentage that the scheduler keeps
    function viewConfigABILegacy(bytes32 id)
        external
        view
        returns (
            uint256 category,
            uint256 startTime,
            uint256 botFirst,
            uint256 botSize,
            uint256 workerStake,
            uint256 schedulerRewardRatio
        );
    /// @notice As `viewTask`, up to its results.
    /// @param taskid the task
    /// @return status see `TaskStatus` and `ContributionStatus`
    /// @return dealid the deal
    /// @return idx index inside the request
    /// @return timeref time T, in seconds
    /// @return contributionDeadline in seconds
    /// @return revealDeadline in seconds; 0 before the consensus
    /// @return finalDeadline in seconds
    /// @return consensusValue the result hash that is believed; 0 before
    /// @return revealCounter how many have revealed
    /// @return winnerCounter how many belong to the consensus
    /// @return contributors workers, in their order
    /// @return results where the result is
    function viewTaskABILegacy(bytes32 taskid)
        external
        view
        returns (
            uint8 status,
            bytes32 dealid,
            uint256 idx,
            uint256 timeref,
            uint256 contributionDeadline,
            uint256 revealDeadline,
            uint256 finalDeadline,
            bytes32 consensusValue,
            uint256 revealCounter,
            uint256 winnerCounter,
            address[] memory contributors,
            bytes memory results
        );
    /// @notice As `viewContribution`, without the weight.
    /// @param taskid the task
    /// @param worker the worker
    /// @return status see `TaskStatus` and `ContributionStatus`
    /// @return resultHash keccak256(taskid, digest)
    /// @return resultSeal keccak256(worker, taskid, digest)
    /// @return enclaveChallenge key of the enclave; 0 without
    function viewContributionABILegacy(bytes32 taskid, address worker)
        external
        view
        returns (uint8 status, bytes32 resultHash, bytes32 resultSeal, address enclaveChallenge);
    /// @notice Panics (0x32) out of range.
    /// @param catid its number
    /// @return name for people
    /// @return description for people
    /// @return workClockTimeRef time T of its tasks, in seconds
    function viewCategoryABILegacy(uint256 catid)
        external
        view
        returns (string memory name, string memory description, uint256 workClockTimeRef);
}
