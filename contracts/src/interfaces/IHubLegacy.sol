// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title The same views without structs, for clients that cannot decode them
interface IHubLegacy {
    /// @return stake free balance, in nRLC
    /// @return locked frozen balance, in nRLC
    function viewAccountABILegacy(address user) external view returns (uint256 stake, uint256 locked);
    /// @return appPointer then owner and price; the same of dataset and workerpool
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
    /// @return trust then the rest of what was asked
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
    /// @return category then the rest of the deal's figures
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
    /// @return status then the other members of a task up to its results
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
    /// @return status then the other members of a contribution up to its enclave
    function viewContributionABILegacy(bytes32 taskid, address worker)
        external
        view
        returns (uint8 status, bytes32 resultHash, bytes32 resultSeal, address enclaveChallenge);
    /// @notice Panics (0x32) out of range.
    function viewCategoryABILegacy(uint256 catid)
        external
        view
        returns (string memory name, string memory description, uint256 workClockTimeRef);
}
